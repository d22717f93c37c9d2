@NullMarked
package io.offhook.rest.guard;

import org.jspecify.annotations.NullMarked;
