@NullMarked
package io.offhook.eventing.signature;

import org.jspecify.annotations.NullMarked;
