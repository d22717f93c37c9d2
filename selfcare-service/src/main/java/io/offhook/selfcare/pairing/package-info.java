/** An owner says which record the phone is that shows a short code. The activation service decides and records it; nothing is kept here. */
@NullMarked
package io.offhook.selfcare.pairing;

import org.jspecify.annotations.NullMarked;
