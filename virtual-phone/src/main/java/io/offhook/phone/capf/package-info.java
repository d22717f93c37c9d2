/** A client for CAPF on TCP 3804: the messages, and what a phone does when CAPF asks for something. */
@NullMarked
package io.offhook.phone.capf;

import org.jspecify.annotations.NullMarked;
