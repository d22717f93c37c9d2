/**
 * The queue of mails in the database. The transaction that takes {@code CodeIssued} in fills it; {@code mail.send} drains it.
 *
 * <p>At least once: a replica that dies after sending and before recording leaves a mail that is sent again.
 */
@NullMarked
package io.offhook.selfcare.mail.store;

import org.jspecify.annotations.NullMarked;
