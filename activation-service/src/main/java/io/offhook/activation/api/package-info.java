/** How refusals look on the wire: RFC 9457 problems with stable types. */
@NullMarked
package io.offhook.activation.api;

import org.jspecify.annotations.NullMarked;
