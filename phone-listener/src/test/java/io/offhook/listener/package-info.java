@NullMarked
package io.offhook.listener;

import org.jspecify.annotations.NullMarked;
