@NullMarked
package io.offhook.rest.operations;

import org.jspecify.annotations.NullMarked;
