/** The service as a whole, with real servers and phones that come in over mutual TLS. */
@NullMarked
package io.offhook.activation.story;

import org.jspecify.annotations.NullMarked;
