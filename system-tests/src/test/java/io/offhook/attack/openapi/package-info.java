@NullMarked
package io.offhook.attack.openapi;

import org.jspecify.annotations.NullMarked;
