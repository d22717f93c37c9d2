/**
 * The sentences of pages and mails, one message bundle for each kind of page or mail: English here, the other languages in
 * {@code messages/<bundle>_<language>.properties}. A test finds a key that one of them lacks.
 */
@NullMarked
package io.offhook.selfcare.text;

import org.jspecify.annotations.NullMarked;
