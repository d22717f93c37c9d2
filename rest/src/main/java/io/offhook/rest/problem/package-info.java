/** Problems (RFC 9457): the types that every service has, and every exception as one of them. */
@NullMarked
package io.offhook.rest.problem;

import org.jspecify.annotations.NullMarked;
