/** A client for TVS on TCP 2445 (protocol notes, section 4): the messages, and their exchange over TLS. */
@NullMarked
package io.offhook.phone.tvs;

import org.jspecify.annotations.NullMarked;
