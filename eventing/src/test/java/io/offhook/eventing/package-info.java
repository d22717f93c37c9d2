@NullMarked
package io.offhook.eventing;

import org.jspecify.annotations.NullMarked;
