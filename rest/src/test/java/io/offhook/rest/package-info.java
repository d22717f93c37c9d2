@NullMarked
package io.offhook.rest;

import org.jspecify.annotations.NullMarked;
