/** REST resources of expected devices. */
@NullMarked
package io.offhook.activation.expected.api;

import org.jspecify.annotations.NullMarked;
