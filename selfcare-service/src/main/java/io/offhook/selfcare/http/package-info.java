/** The REST edge, with problems as RFC 9457 has them. */
@NullMarked
package io.offhook.selfcare.http;

import org.jspecify.annotations.NullMarked;
