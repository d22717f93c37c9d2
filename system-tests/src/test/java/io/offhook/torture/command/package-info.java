@NullMarked
package io.offhook.torture.command;

import org.jspecify.annotations.NullMarked;
