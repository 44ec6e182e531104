// Only the parser of HTML is used, and of it the events: no tree is made, so that a deep page costs no more than a
// flat one. Fields of the parser's own structures are touched here alone, as later releases move them.
#ifndef CXML2_SHIM_H
#define CXML2_SHIM_H

// Where libxml2 is built with ICU its headers bring those of ICU, which are not the ones that Foundation has.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <string.h>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

// What is called for the parts of a page, in its order; the first argument is `reader`.
typedef struct {
  void *reader;
  void (*start)(void *reader, const unsigned char *name, const unsigned char *const *attributes, int line);
  void (*end)(void *reader, const unsigned char *name);
  void (*text)(void *reader, const unsigned char *bytes, int count, int line);
  // How many open elements the parser may compare with end tags that close nothing, in all.
  long long budget;
  // The line at which the budget was spent, or 0.
  int stopped;
  htmlParserCtxtPtr context;
} html_events;

static inline int html_line(const html_events *events) {
  return events->context->input ? events->context->input->line : 0;
}

static void html_start(void *user, const xmlChar *name, const xmlChar **attributes) {
  html_events *events = (html_events *)user;
  events->start(events->reader, name, (const unsigned char *const *)attributes, html_line(events));
}

static void html_end(void *user, const xmlChar *name) {
  html_events *events = (html_events *)user;
  events->end(events->reader, name);
}

static void html_text(void *user, const xmlChar *bytes, int count) {
  html_events *events = (html_events *)user;
  events->text(events->reader, bytes, count, html_line(events));
}

// A fault in the markup is recovered from; it may have cost a look at every element that is open.
static void html_fault(void *user, void *error) {
  html_events *events = (html_events *)user;
  (void)error;
  events->budget -= events->context->nameNr;
  if (events->budget >= 0 || events->stopped) return;
  events->stopped = html_line(events);
  if (events->stopped == 0) events->stopped = 1;
  xmlStopParser(events->context);
}

// Reads a page in UTF-8. 0 where the parser could not be made.
static inline int html_read(const char *bytes, int count, html_events *events) {
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (context == NULL || context->sax == NULL) return 0;
  memset(context->sax, 0, sizeof *context->sax);
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->startElement = html_start;
  context->sax->endElement = html_end;
  context->sax->characters = html_text;
  context->sax->ignorableWhitespace = html_text;
  context->sax->cdataBlock = html_text;
  context->sax->serror = (xmlStructuredErrorFunc)html_fault;
  context->userData = events;
  events->context = context;
  htmlDocPtr document = htmlCtxtReadMemory(
      context, bytes, count, NULL, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET | HTML_PARSE_NOWARNING);
  if (document != NULL) xmlFreeDoc(document);
  htmlFreeParserCtxt(context);
  return 1;
}

#pragma GCC diagnostic pop
#endif
