/** How an activation code is shown to a person: groups of four digits, a QR code, the time left. Pure; no code is stored or logged. */
@NullMarked
package io.offhook.pages.code;

import org.jspecify.annotations.NullMarked;
