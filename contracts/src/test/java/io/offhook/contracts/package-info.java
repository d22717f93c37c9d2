@NullMarked
package io.offhook.contracts;

import org.jspecify.annotations.NullMarked;
