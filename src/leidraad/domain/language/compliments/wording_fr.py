"""Words of praise in French, as spoken in Belgium and France; apart so that who knows the language can mend them."""

SETS = {
    "you": "vous tu te toi t votre vos ton ta m mavez",
    "be": "etes es et est etiez etre avez as ete",
    "kind": "gentil* aimable* patient* super formidable* ange amour perle genial* efficace* competent* charmant* adorable* parfait* "
    "geniale brave chouette chef pro professionnel* serviable* agreable* sympa sympathique* tresor top incroyable* "
    "excellent* meilleur* geniaux magnifique* gars",
    "well": "bien parfaitement clairement super formidablement genialement merveilleusement",
    "earlier": "collegue hier derniere passee technicien avant precedent precedente",
    "ask": "pouvez peux pourriez seriez soyez espere si voulez veuillez voudrais j",
    "neg": "pas jamais aucun peu guere rien",
    "sarcasm": "parles perdu attends attend sans toujours il encore oeil",
    "thing": "internet application site tarif abonnement decodeur routeur societe entreprise boite reseau service appareil prix",
    "contrast": "mais",
}

PATTERNS = """
praise | $you etes|es|et|avez|as ?vous ..3 $kind
praise | $you ete|vous|restee|reste ..3 $kind
praise | vous|tu|m avez|as|mavez ..3 $well aid*
praise | $you avez|as ..1 $well aid*
praise | mavez ..2 $well aid*
praise | expliquez|expliques ..2 $well
praise | vous|tu ..2 premiere|premier ..1 qui m
praise | jamais ete ..1 aussi|si ..1 bien|vite
praise | faites|fais ..1 $well|bon|beau|excellent ..2 travail|boulot|ca
praise | faites un ..1 travail ..1 $kind
praise | a votre chef ..1 que|comme|combien vous
praise | $you meritez|merites ..1 augmentation|medaille|dix|prime|promotion|felicitations
praise | pour votre patience|gentillesse|professionnalisme|efficacite ..3 rare|chef|$kind
praise | enfin quelqu un
praise | chapeau|bravo madame|monsieur ..3 $kind
praise | avec vous ..2 plaisir|bien
praise | quelle|quel ..2 $kind ..1 vous|tu etes|es
praise | quelle|quel personne|dame|homme $kind
praise | $you as|avez ..1 drolement|vachement|super|tres bien fait
praise | t as drolement|vachement bien
praise | $kind comme|comment vous
praise | grace a vous|toi
praise | vous etes ..1 un ..2 gars
"""
