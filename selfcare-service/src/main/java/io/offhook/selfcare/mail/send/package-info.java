/** Sends due mails over SMTP: claim, have the code revealed, send, record. */
@NullMarked
package io.offhook.selfcare.mail.send;

import org.jspecify.annotations.NullMarked;
