/**
 * Mails on their way: a queue in the database, filled in the transaction that takes {@code CodeIssued} in, drained by a loop of its own.
 *
 * <pre>
 *  PENDING --claim for a while, reveal, send--> SENT
 *     |  '--failed: later again--> PENDING ... at last FAILED
 *     '--code no longer live--> CANCELLED
 * </pre>
 *
 * <p>At least once: whoever dies between sending and recording leaves a mail that is sent again.
 */
@NullMarked
package io.offhook.selfcare.mail.sending;

import org.jspecify.annotations.NullMarked;
