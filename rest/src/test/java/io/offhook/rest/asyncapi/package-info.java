@NullMarked
package io.offhook.rest.asyncapi;

import org.jspecify.annotations.NullMarked;
