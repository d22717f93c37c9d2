@NullMarked
package io.offhook.attack.command;

import org.jspecify.annotations.NullMarked;
