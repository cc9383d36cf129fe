from benchmarks.joined_forms import ClassPerFact, Tutorial
from benchmarks.one_fact_forms import Alternatives, OnePredicateARule, OurForm, PlainBigFact

FORMS = (OurForm, PlainBigFact, OnePredicateARule, ClassPerFact, Tutorial, Alternatives)
