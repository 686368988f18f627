// @ts-check
/** What a page that frames a figure needs so that the frame is as high as the figure. */
export const LISTENER = `<script>addEventListener("message", ({ source, data }) => {
  for (const frame of document.querySelectorAll("iframe[data-two-millimetres]"))
    if (frame.contentWindow === source && data?.type === "two-millimetres") frame.height = data.height;
});<\/script>`;
