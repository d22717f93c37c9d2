/** An activation code on its way to a person: digits in groups of four, a QR code, the time that is left. Pure; nothing here is stored or logged. */
@NullMarked
package io.offhook.selfcare.code;

import org.jspecify.annotations.NullMarked;
