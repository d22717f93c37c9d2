/** The languages of pages and mails, and how dates are written in them. Pure; the sentences are in {@code text}. */
@NullMarked
package io.offhook.selfcare.language;

import org.jspecify.annotations.NullMarked;
