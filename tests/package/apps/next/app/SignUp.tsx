"use client";

export { SignUp } from "../SignUp";
