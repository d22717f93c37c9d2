/** The welcome mail. Pure: which mails were sent, and when a failed one is tried again. */
@NullMarked
package io.offhook.selfcare.mail;

import org.jspecify.annotations.NullMarked;
