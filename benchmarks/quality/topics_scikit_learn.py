"""scikit-learn's groups of texts, for ``topics.py``: reads texts as JSON, writes the NMF and the k-means group of each.

Run by the Python of the peers, which has scikit-learn; nothing of Leidraad is imported.
"""

import json
import sys

from sklearn.cluster import KMeans
from sklearn.decomposition import NMF
from sklearn.feature_extraction.text import TfidfVectorizer

GROUPS = 77

texts = json.load(sys.stdin)
weights = TfidfVectorizer(stop_words="english", min_df=2, sublinear_tf=True).fit_transform(texts)
by_parts = NMF(GROUPS, init="nndsvd", random_state=0, max_iter=400).fit_transform(weights).argmax(axis=1)
by_means = KMeans(GROUPS, n_init=10, random_state=0).fit_predict(weights)
print(json.dumps([f"{part} {mean}" for part, mean in zip(by_parts, by_means, strict=True)]))
