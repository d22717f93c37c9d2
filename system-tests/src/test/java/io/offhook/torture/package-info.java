/** The harness itself, without the service. */
@NullMarked
package io.offhook.torture;

import org.jspecify.annotations.NullMarked;
