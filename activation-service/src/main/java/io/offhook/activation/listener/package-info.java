/** Where phones come in: a listener of its own that carries the phone routes and nothing else, over mutual TLS. */
@NullMarked
package io.offhook.activation.listener;

import org.jspecify.annotations.NullMarked;
