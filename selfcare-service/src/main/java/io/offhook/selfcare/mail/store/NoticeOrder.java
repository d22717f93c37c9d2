package io.offhook.selfcare.mail.store;

import io.offhook.eventing.Cause;
import io.offhook.selfcare.mail.Notice;

/**
 * Asks that a person is told something.
 *
 * @param cause its time is when the order is given
 */
record NoticeOrder(Notice notice, Cause cause) {}
