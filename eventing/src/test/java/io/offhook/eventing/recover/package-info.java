@NullMarked
package io.offhook.eventing.recover;

import org.jspecify.annotations.NullMarked;
