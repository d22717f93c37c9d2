@NullMarked
package io.offhook.console.catalogue;

import org.jspecify.annotations.NullMarked;
