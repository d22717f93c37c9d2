/** REST resources of codes and of the keys that protect them. */
@NullMarked
package io.offhook.activation.code.api;

import org.jspecify.annotations.NullMarked;
