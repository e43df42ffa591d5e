"""Makes the JPEG files that mystery.py sends; needs OpenCV, which the other programs do not.

    python3 make_pictures.py
"""

import pathlib

import cv2

import pattern

for number in range(4):
    file = pathlib.Path(__file__).parent / ("picture-%d.jpg" % number)
    cv2.imwrite(str(file), pattern.picture(number * 5, 96, 72), [cv2.IMWRITE_JPEG_QUALITY, 85])
