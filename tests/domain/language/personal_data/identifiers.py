def spoken_set(): return []
def must_stay(): return []
