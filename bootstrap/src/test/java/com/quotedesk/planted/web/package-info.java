@NullMarked
package com.quotedesk.planted.web;

import org.jspecify.annotations.NullMarked;
