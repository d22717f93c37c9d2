/** The phone registers by SIP: REGISTER with digest authentication over TCP or UDP, as much of it as a registrar asks for. */
@NullMarked
package io.offhook.phone.sip;

import org.jspecify.annotations.NullMarked;
