#pragma once

#include <stdbool.h>

/// Translates from here on into `language` (a value as in LANGUAGE: "de", "pt_BR:pt") with the catalogues
/// in `folder`/LANGUAGE/LC_MESSAGES/exitboard.mo. Call it once, before the first translation and before any thread.
///
/// Returns false, and leaves everything in English, where there is no such catalogue.
bool text_use_language(const char *folder, const char *language);

/// Leaves everything in English from here on.
void text_use_english(void);

/// The translation of a sentence; `english` itself where there is none.
const char *text_translation(const char *english);

/// The translation for a number of things; `one` or `other` itself where there is none.
const char *text_plural(const char *one, const char *other, unsigned long count);

/// Whether a sentence has an opening brace; false for no sentence.
bool text_has_brace(const char *sentence);

/// Uses other forms, separated by |, for a word of the trade (see TradeWord); call it as text_use_language.
void text_use_word(int word, const char *forms);

/// Whether a word of the trade is another than the shipped one.
bool text_has_words(void);

/// The forms of a word of the trade; NULL where none were set.
const char *text_word(int word);

/// The sign and the decimals of amounts; call it as text_use_language.
void text_use_money(const char *sign, int places);

/// The sign of amounts; empty where none was set.
const char *text_currency(void);

/// The decimals of amounts: 0, 2 or 3.
int text_decimals(void);

/// The cells a terminal gives a Unicode scalar: 0, 1 or 2; -1 for one it does not show. The same in every locale.
int text_cell_width(unsigned scalar);
