/** The phone's side of TVS, TCP 2445 (protocol notes, section 4): messages, and a client that sends them over TLS. */
@NullMarked
package io.offhook.phone.tvs;

import org.jspecify.annotations.NullMarked;
