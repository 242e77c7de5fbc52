#define _XOPEN_SOURCE 700
#include "CText.h"

#include <libintl.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static const char domain[] = "exitboard";

/// Set once before any thread starts, so that English pays for no look-up.
static bool translates;

bool text_use_language(const char *folder, const char *language) {
  const char *messages = setlocale(LC_MESSAGES, NULL);
  // gettext does not look at LANGUAGE in the locale "C"; "C.UTF-8" needs no locale data installed.
  if (messages == NULL || strcmp(messages, "C") == 0 || strcmp(messages, "POSIX") == 0)
    setlocale(LC_MESSAGES, "C.UTF-8");
  if (setenv("LANGUAGE", language, 1) != 0) return false;
  if (bindtextdomain(domain, folder) == NULL) return false;
  bind_textdomain_codeset(domain, "UTF-8");
  // The empty sentence stands for the catalogue's header, which is empty only where no catalogue was found.
  translates = dgettext(domain, "")[0] != '\0';
  return translates;
}

void text_use_english(void) { translates = false; }

const char *text_translation(const char *english) {
  return translates ? dgettext(domain, english) : english;
}

const char *text_plural(const char *one, const char *other, unsigned long count) {
  return translates ? dngettext(domain, one, other, count) : count == 1 ? one : other;
}

bool text_has_brace(const char *sentence) { return sentence != NULL && strchr(sentence, '{') != NULL; }

/// Set once before any thread starts, like the language.
static char words[3][512];
static bool has_words;
static char currency[32];
static int decimals = 2;

void text_use_word(int word, const char *forms) {
  strncpy(words[word], forms, sizeof words[word] - 1);
  has_words = true;
}

bool text_has_words(void) { return has_words; }

const char *text_word(int word) { return words[word][0] ? words[word] : NULL; }

void text_use_money(const char *sign, int places) {
  strncpy(currency, sign, sizeof currency - 1);
  decimals = places;
}

const char *text_currency(void) { return currency; }

int text_decimals(void) { return decimals; }

static locale_t utf8;

static void open_utf8(void) { utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

int text_cell_width(unsigned scalar) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_utf8);
  if (utf8 == (locale_t)0) return scalar >= 0x20 && scalar != 0x7F ? 1 : -1;
  const locale_t before = uselocale(utf8);
  const int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}
