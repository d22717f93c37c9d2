@NullMarked
package io.offhook.eventing.secret;

import org.jspecify.annotations.NullMarked;
