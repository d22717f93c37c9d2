/**
 * The welcome mail: which mails were sent, to whom, when a failed one is tried again, and when it is given up. Pure.
 *
 * <pre>
 *  PENDING --accepted by the mail server--> SENT
 *     |  '--failed--> PENDING, later again; given up or refused permanently --> FAILED
 *     '--code no longer live--> CANCELLED
 * </pre>
 */
@NullMarked
package io.offhook.selfcare.mail;

import org.jspecify.annotations.NullMarked;
