@NullMarked
package io.offhook.eventing.verify;

import org.jspecify.annotations.NullMarked;
