@NullMarked
package com.quotedesk.application.health;

import org.jspecify.annotations.NullMarked;
