@NullMarked
package io.offhook.console.person;

import org.jspecify.annotations.NullMarked;
