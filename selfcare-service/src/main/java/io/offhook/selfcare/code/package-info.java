/** What self care alone needs to show an activation code: a picture of it for mails. Pure. */
@NullMarked
package io.offhook.selfcare.code;

import org.jspecify.annotations.NullMarked;
