/** A client for TVS on TCP 2445 ({@code docs/wire-formats.md}, section 4): the messages, and their exchange over TLS. */
@NullMarked
package io.offhook.phone.tvs;

import org.jspecify.annotations.NullMarked;
