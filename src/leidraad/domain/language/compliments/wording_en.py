"""Words of praise in English, British and Irish forms too; apart so that who knows the language can mend them alone."""

SETS = {
    "you": "you your u ye yer ur youve",
    "be": "are re have ve been be were or has ye",
    "kind": "helpful* kind patient brilliant star angel legend nice wonderful great amazing lovely fantastic polite professional* "
    "lifesaver gem excellent awesome superb friendly good well sweet sweetheart treasure competent best marvellous "
    "incredible understanding efficient",
    "well": "well clearly perfectly brilliantly beautifully great amazing excellent wonderfully quickly kindly nicely",
    "earlier": "colleague yesterday last engineer before previous driver",
    "ask": "could would can hope if please will are",
    "neg": "not t never anything nothing hardly no",
    "sarcasm": "waiting still another gone not without right sarcasm",
    "thing": "internet app website tariff subscription router company firm network service phone price",
    "contrast": "but",
}

PATTERNS = """
praise | you|u|ye|youve are|re|have|ve|were|has|or ..1 ?been ..2 $kind
praise | $kind ..1 lady|man|person|woman ..1 you are
praise | you ..1 explain* ..2 $well
praise | you ..2 first ..1 person|one who|that
praise | never been helped ..1 so
praise | you do|did|done ..1 ..1 great|amazing|excellent|wonderful|good|fantastic job
praise | you do your job ..1 $well
praise | tell your manager|boss ..1 how|what|that
praise | great job you did
praise | you deserve ..2 raise|medal|ten|promotion|bonus
praise | for your patience|kindness|professionalism ..1 you ..2 $kind|day
praise | finally|at someone|somebody who
praise | finally someone who
praise | pleasure talking|dealing|speaking to|with you
praise | you handled ..2 $well
praise | $kind how you
praise | made my day
praise | you ..1 saved my life
praise | you stayed ..1 $kind
praise | you helped me ..1 lot|much|enormously|greatly
praise | thanks to you
"""
