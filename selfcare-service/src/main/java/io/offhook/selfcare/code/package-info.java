/** What self care alone needs to show an activation code: a picture of it for mails, and the time of the place where the phones are. Pure. */
@NullMarked
package io.offhook.selfcare.code;

import org.jspecify.annotations.NullMarked;
