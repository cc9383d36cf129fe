"""Names that are declared nowhere or twice, and the likely mend: one entry per problem code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

NAMES: dict[str, Entry] = {
    "unknown-fact": Entry(
        "unknown fact '{name}'",
        "неизвестный факт «{name}»",
        "Only a fact that the vocabulary/ folder declares can be given or tested.",
        "Указывать и проверять можно только факты, объявленные в папке vocabulary/.",
    ),
    "unknown-value": Entry(
        "'{fact}' has no value '{name}'",
        "у факта «{fact}» нет значения «{name}»",
        "All its values are shown by: smm-expert kb show {fact}.",
        "Все его значения покажет команда: smm-expert kb show {fact}.",
    ),
    "unknown-item": Entry(
        "unknown item '{name}'",
        "неизвестный элемент каталога «{name}»",
        "Items are declared in the catalogue/ folder of the knowledge base.",
        "Элементы объявляются в папке catalogue/ базы знаний.",
    ),
    "unknown-kind": Entry(
        "no file declares the kind '{name}'",
        "вид «{name}» нигде не объявлен",
        "An item's id begins with its kind; declare it under kind: in a catalogue file.",
        "Имя элемента начинается с вида; объявите вид ключом kind: в файле каталога.",
    ),
    "unknown-parameter": Entry(
        "unknown parameter '${name}'",
        "неизвестный параметр «${name}»",
        "Parameters are declared in the parameters/ folder of the knowledge base.",
        "Параметры объявляются в папке parameters/ базы знаний.",
    ),
    "unknown-source": Entry(
        "unknown source '{name}'",
        "неизвестный источник «{name}»",
        "Declare it in the sources/ folder, or write expert-judgement.",
        "Объявите его в папке sources/ или напишите expert-judgement.",
    ),
    "unknown-band": Entry(
        "unknown degree of certainty '{name}'",
        "неизвестная степень уверенности «{name}»",
        "Degrees are declared in catalogue/bands.yaml; a number will do too.",
        "Степени объявлены в catalogue/bands.yaml; можно указать и число.",
    ),
    "unknown-test": Entry(
        "'{name}' is of type {type}, which has no test '{test}'",
        "у факта «{name}» тип {type}; проверки «{test}» для него нет",
        "The tests for each type are listed in docs/rule-language.md, under Conditions.",
        "Проверки для каждого типа перечислены в docs/ru/rule-language.md, раздел «Условия».",
    ),
    "reserved-name": Entry(
        "'{name}' is a word of the rule language and cannot name a fact",
        "«{name}» — слово языка правил и не может быть именем факта",
        "Choose another name.",
        "Выберите другое имя.",
    ),
    "fact-and-theme": Entry(
        "'{name}' is a fact and also the theme of '{other}'",
        "«{name}» — и факт, и тема факта «{other}»",
        "Rename the fact: in a profile nobody could tell which is meant.",
        "Переименуйте факт: в анкете не отличить одно от другого.",
    ),
    "duplicate-fact": Entry(
        "the fact '{id}' is declared already, at {first}",
        "факт «{id}» уже объявлен: {first}",
        "Rename or delete one of them.",
        "Переименуйте или удалите один из них.",
    ),
    "duplicate-item": Entry(
        "the item '{id}' is declared already, at {first}",
        "элемент «{id}» уже объявлен: {first}",
        "Rename or delete one of them.",
        "Переименуйте или удалите один из них.",
    ),
    "duplicate-kind": Entry(
        "the kind '{id}' is declared already, at {first}",
        "вид «{id}» уже объявлен: {first}",
        "Rename or delete one of them.",
        "Переименуйте или удалите один из них.",
    ),
    "duplicate-band": Entry(
        "the degree of certainty '{id}' is declared already, at {first}",
        "степень уверенности «{id}» уже объявлена: {first}",
        "Rename or delete one of them.",
        "Переименуйте или удалите одну из них.",
    ),
    "duplicate-parameter": Entry(
        "the parameter '{id}' is declared already, at {first}",
        "параметр «{id}» уже объявлен: {first}",
        "Put both values into one parameter, or rename one.",
        "Сведите значения в один параметр или переименуйте один из них.",
    ),
    "duplicate-source": Entry(
        "the source '{id}' is declared already, at {first}",
        "источник «{id}» уже объявлен: {first}",
        "Delete one of them.",
        "Удалите один из них.",
    ),
    "duplicate-rule": Entry(
        "the rule '{id}' exists already, at {first}",
        "правило «{id}» уже есть: {first}",
        "Give one of them another id.",
        "Дайте одному из них другое имя.",
    ),
}
