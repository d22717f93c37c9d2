/**
 * The queue of notices and mails in the database. The transactions that take the events in fill it; {@code mail.send} drains it.
 *
 * <p>At least once: a replica that dies after the mail server accepted a mail and before that is recorded leaves a mail that is sent again, with
 * the same {@code Message-ID}.
 */
@NullMarked
package io.offhook.selfcare.mail.store;

import org.jspecify.annotations.NullMarked;
