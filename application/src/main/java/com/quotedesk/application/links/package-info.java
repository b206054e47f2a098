@NullMarked
package com.quotedesk.application.links;

import org.jspecify.annotations.NullMarked;
