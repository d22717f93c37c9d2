@NullMarked
package io.offhook.console.trust;

import org.jspecify.annotations.NullMarked;
